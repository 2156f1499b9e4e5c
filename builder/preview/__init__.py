"""The preview: a course in the browser while it is written."""
