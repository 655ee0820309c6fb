"""Start a program that outlives its maker, and say its process id: `python spawn.py LOG PROGRAM ARGUMENT…`.

A process between the two, so that the program belongs to no command: neither a Ctrl-C nor the end of the command that
started it reaches it.
"""

import subprocess
import sys


def main() -> None:
    """Start the program in a session of its own, its output in LOG."""
    with open(sys.argv[1], "ab") as log:
        program = subprocess.Popen(
            sys.argv[2:], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, close_fds=True
        )
    sys.stdout.write(str(program.pid))


if __name__ == "__main__":
    main()
