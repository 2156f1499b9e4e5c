"""Paper → bytes: PDF by Typst, DOCX, PPTX, XLSX and EPUB. A press knows nothing of courses."""
