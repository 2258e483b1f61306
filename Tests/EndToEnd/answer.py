#!/usr/bin/env python3
"""Runs a program at a terminal and types the answers that it asks for.

    answer.py PROMPT ANSWERS PROGRAM ARGUMENT...

PROMPT is what each question ends with; ANSWERS are given one by one, parted by commas, `^D` for
the end of input. Prints what stood on the terminal and ends as the program did.
"""

import os
import pty
import select
import signal
import sys

SECONDS = 60


def main():
    prompt, answers, command = sys.argv[1].encode(), sys.argv[2].split(","), sys.argv[3:]
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(command[0], command)
    shown, asked = b"", 0
    while True:
        if not select.select([terminal], [], [], SECONDS)[0]:
            os.kill(process, signal.SIGKILL)
            break
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # So a terminal on Linux says that nobody is left on the other side.
            break
        if not piece:
            break
        shown += piece
        if shown.endswith(prompt) and len(shown) > asked and answers:
            asked = len(shown)
            answer = answers.pop(0)
            os.write(terminal, b"\x04" if answer == "^D" else answer.encode() + b"\n")
    sys.stdout.write(shown.decode().replace("\r\n", "\n"))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
