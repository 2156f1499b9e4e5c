"""The readers against whatever anybody may write, or send."""
