# Read by tools/try and tools/test, not run: `environment [EXTRA]` makes .venv and installs the package into it.
#
# What was installed is noted in .venv/installed-…, so that the second call does nothing; an edit of the code needs no call
# at all, since the package is installed in place.

stop() {
    echo "$0: $*" >&2
    exit 1
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

# Prints the interpreter to use.
interpreter() {
    if [ -n "${PYTHON:-}" ]; then
        is_new_enough "$PYTHON" || stop "PYTHON is $PYTHON, which is not a Python of 3.11 or later; name another or unset it"
        echo "$PYTHON"
        return
    fi
    for each in python3.11 python3; do
        if is_new_enough "$each"; then
            echo "$each"
            return
        fi
    done
    stop "no Python of 3.11 or later is found as python3.11 or python3; install one, or name it: PYTHON=/path/to/python sh $0"
}

# Prints what an environment is bound to: its interpreter and this folder, which stands in its scripts.
origin() {
    "$1" -c 'import os, sys; print(sys.version, sys.base_prefix, os.getcwd())'
}

# Whether .venv is whole and bound to what it should be; one that was broken off or moved is made anew.
is_usable() {
    [ -f .venv/origin ] && [ "$(cat .venv/origin)" = "$(origin "$1")" ] && .venv/bin/python -c '' 2>/dev/null
}

# Prints what the package asks for, as a checksum.
asked() {
    cat pyproject.toml katanya/release.py | cksum
}

is_installed() {
    [ -f "$1" ] && [ "$(cat "$1")" = "$(asked)" ]
}

make() {
    echo "$0: making .venv"
    "$1" -m venv --clear .venv || stop "no virtual environment could be made; the lines above say why"
    origin "$1" >.venv/origin
}

install() {
    echo "$0: installing into .venv"
    .venv/bin/python -m pip install -qq --disable-pip-version-check --editable ".${1:+[$1]}" ||
        stop "the installation failed; the lines above say why"
    asked >"$2"
}

# Where PYTHONDONTWRITEBYTECODE is set, every start would compile every module anew: two thirds of its time.
compile() {
    .venv/bin/python -m compileall -q katanya || stop "the package could not be compiled; the lines above say why"
}

environment() {
    python=$(interpreter) || exit 1
    note=.venv/installed-${1:-plain}
    is_usable "$python" || make "$python"
    is_installed "$note" || install "${1:-}" "$note"
    compile
}
