"""Which days are told, and in which year those lie that are written without one."""
