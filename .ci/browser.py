"""See to it that a Chromium is there for the tests of the explorer: where it is missing and one may, by apt."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SAY = (
    "The tests of the explorer need Chromium, and this machine has none.\n"
    "Install it, on Debian with `sudo apt-get install chromium`, or set JOINEDUP_BROWSER to one that is there."
)


def main() -> None:
    """Find it, or install it as root on Debian, or say what to do."""
    if os.environ.get("JOINEDUP_BROWSER") or any(map(shutil.which, NAMES)):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(SAY)
    print("Installing Chromium …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    for command in ([*wait, "update"], [*wait, "install", "-y", "--no-install-recommends", "chromium"]):
        if subprocess.run(command, env=environment, stdout=subprocess.DEVNULL).returncode:
            sys.exit(f"{' '.join(command)} failed.\n{SAY}")


if __name__ == "__main__":
    main()
