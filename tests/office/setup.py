"""Sees to LibreOffice, a Java and our faces' relatives for ``make test-office``."""

from __future__ import annotations

from tests.system_packages import has, install

if not has("soffice"):
    install("libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui")
if not has("java"):
    install("default-jre-headless")
