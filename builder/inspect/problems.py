"""Every problem that an inspection can find: first what keeps a package out, then what fails within it."""

from __future__ import annotations

from builder.inspect.problems_of_archives import OF_ARCHIVES
from builder.inspect.problems_of_contents import OF_CONTENTS
from builder.inspect.problems_of_manifests import OF_MANIFESTS

PROBLEMS = OF_ARCHIVES + OF_MANIFESTS + OF_CONTENTS
