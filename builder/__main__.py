"""``python -m builder`` does what the command ``coursewright`` does."""

from builder.cli import main

if __name__ == "__main__":  # a process that prints papers imports this module too
    main()
