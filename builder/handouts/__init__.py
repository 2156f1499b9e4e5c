"""Course → dist/handouts/: which papers there are, printed in parallel, kept by digest."""
