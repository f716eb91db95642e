"""The API under `/api/v1/`: JSON for programs, described by OpenAPI, errors after RFC 9457."""
