# Shared by ./run, ./check and the package script. To be sourced.

# How many compilers at once: one for each core, but not more than one for each 1.5 GB of memory.
build_jobs() {
    local cores memory
    cores="$(nproc)"
    memory="$(awk '/MemAvailable/ { print int($2 / 1572864) }' /proc/meminfo)"
    [ "$memory" -ge 1 ] || memory=1
    if [ "$cores" -lt "$memory" ]; then echo "$cores"; else echo "$memory"; fi
}

# A build tree that was configured for another folder (the project was moved or copied) cannot be used again.
forget_foreign_tree() {
    local cache="$1/CMakeCache.txt"
    [ -f "$cache" ] || return 0
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache" || rm -rf "$cache" "$1/CMakeFiles"
}

# The file that keeps what a step of this build tree printed.
log_of() {
    mkdir -p "$1"
    echo "$1/$2.log"
}
