#pragma once

#include <cstring>
#include <string>

/// The number behind an option of the command line, else the usual one.
inline int numberAfter(int argc, char** argv, const char* name, int usual) {
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], name) == 0) return std::stoi(argv[i + 1]);
    }
    return usual;
}
