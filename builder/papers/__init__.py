"""Course → papers: what each paper for trainers and learners says. How it looks is decided in builder/press/."""
