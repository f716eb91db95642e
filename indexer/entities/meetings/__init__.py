"""Which meetings are told: kind, number, body, term, topic, place, days, who came, agenda."""
