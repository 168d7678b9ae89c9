#!/bin/sh
# Writes down which process this is, and becomes the program: what Playwright does not get hold of is ended by it.
# Playwright lets every program lead a process group of its own.
echo "$$" > "$GALLA_START_NOTE"
program=$GALLA_START_PROGRAM
unset GALLA_START_NOTE GALLA_START_PROGRAM
exec "$program" "$@"
