"""What LibreOffice and epubcheck (Java) say of our papers: run by ``make test-office``, not by ``make test``."""
