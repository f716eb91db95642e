"""Which documents are cited: type, number or title, issuer and year."""
