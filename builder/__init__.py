"""coursewright: plain-text course sources → packages that an LMS plays."""

__version__ = "0.1.0"
