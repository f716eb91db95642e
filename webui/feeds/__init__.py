"""Other writings of what pages show: Atom feeds, tables, calendars, and maps for machines."""
