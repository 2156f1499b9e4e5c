"""What goes with a live event and is no paper: calendars, messages, texts to paste, poll files, attendance, forms."""
