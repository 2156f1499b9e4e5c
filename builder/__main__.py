"""``python -m builder`` does what the command ``coursewright`` does."""

from builder.cli import main

main()
