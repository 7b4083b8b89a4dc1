#include "tests/house/walls.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace house {
namespace {

using Words = std::vector<std::string_view>;

/// The table of walls: what the files under a folder may include. The longest folder that fits a path counts. A new line here is an architectural
/// decision and belongs into docs/decisions/.
struct Room {
    std::string_view folder;
    Words ours;       ///< Prefixes of our own headers; "app/*" means the files of that folder without its subfolders.
    Words libraries;  ///< Names of libraryOf(); "standard" is always allowed.
};

const std::array kRooms = {
    Room{"review/", {"review/"}, {}},
    Room{"ocr/", {"ocr/", "review/"}, {"OpenCV", "Leptonica", "files"}},
    Room{"storage/", {"storage/", "review/"}, {"files", "JSON"}},
    Room{"app/", {"app/*", "review/", "ocr/", "storage/"}, {"files", "system"}},
    Room{"app/jobs/", {"app/jobs/", "review/", "ocr/", "storage/"}, {"threads", "locks", "spdlog", "JSON"}},
    Room{"app/tasks/", {"app/tasks/", "app/jobs/", "app/*", "review/", "ocr/", "storage/"}, {"files", "spdlog", "JSON"}},
    Room{"app/cli/",
         {"app/cli/", "app/tasks/", "app/jobs/", "app/*", "review/", "ocr/", "storage/"},
         {"CLI11", "spdlog", "JSON", "files", "output", "gettext", "system"}},
    Room{"app/gui/",
         {"app/gui/", "app/tasks/", "app/jobs/", "app/*", "review/", "ocr/", "storage/"},
         {"wxWidgets", "files", "locks", "output", "gettext"}},
};

/// Single files that may name a library their room may not.
struct Corner {
    std::string_view path;  ///< A file, or a folder ending in a slash.
    Words libraries;
};

const std::array kCorners = {
    Corner{"review/base/text.cpp", {"ICU"}},
    Corner{"review/forms/json_tree.cpp", {"JSON"}},
    Corner{"ocr/read/tesseract_reader.cpp", {"Tesseract", "OpenMP"}},
    Corner{"ocr/clean/turn_witness.cpp", {"Tesseract", "OpenMP"}},
    Corner{"ocr/clean/light.cpp", {"registers"}},
    Corner{"ocr/warp.cpp", {"registers"}},
    Corner{"app/jobs/interrupt.cpp", {"system"}},
    Corner{"ocr/scan/child_conversation.cpp", {"system"}},
    Corner{"ocr/scan/child_process.cpp", {"system"}},
    Corner{"ocr/scan/child_spawn.cpp", {"system"}},
    Corner{"ocr/scan/child_spawn.h", {"system"}},
    Corner{"ocr/scan/descriptor.cpp", {"system"}},
    Corner{"ocr/scan/own_limits.cpp", {"system", "clock"}},
    Corner{"ocr/scan/shared_bytes.cpp", {"system"}},
    Corner{"ocr/scan/parent_pipe.cpp", {"system"}},
    Corner{"ocr/scan/sane_device.cpp", {"SANE"}},
    Corner{"ocr/scan/jpeg_picture.cpp", {"libjpeg"}},
    Corner{"ocr/scan/tiff_picture.cpp", {"libtiff"}},
    Corner{"storage/sqlite/", {"SQLite"}},
    Corner{"storage/delivery/", {"XLSX", "ZIP", "XML", "qpdf"}},
    Corner{"storage/delivery/paper.cpp", {"Pango"}},
    Corner{"storage/atomic_file.cpp", {"system"}},
    Corner{"storage/blob_store.cpp", {"system"}},
    Corner{"storage/open_store.cpp", {"system"}},
    Corner{"storage/sha256.cpp", {"sodium"}},
    Corner{"storage/password.cpp", {"sodium"}},
    Corner{"app/local_day.cpp", {"clock"}},
    Corner{"app/gui/accessible_name.cpp", {"GTK"}},
    Corner{"app/gui/decimal_entry.cpp", {"GTK"}},
    Corner{"app/gui/held_keys.cpp", {"GTK"}},
    Corner{"app/gui/wrapped_cells.cpp", {"GTK"}},
};

/// Our own headers that only their own room may see: they show a library through the wall, or decode in the process that calls them, which a bad
/// file may crash (docs/decisions/0012).
const Words kPrivateHeaders = {"ocr/image_mat.h", "ocr/scan/decode.h", "storage/sqlite/", "storage/sql/"};

/// Headers that CMake writes into the build tree.
const Words kGenerated = {"icon_svg.h"};

struct Library {
    std::string_view name;
    Words headers;  ///< Exact headers, or prefixes ending in a slash.
};

const std::array kLibraries = {
    Library{"files", {"fstream", "filesystem"}},
    Library{"threads", {"thread", "future", "latch", "barrier"}},
    Library{"locks", {"mutex", "condition_variable", "shared_mutex", "semaphore"}},
    Library{"random", {"random"}},
    Library{"clock", {"ctime"}},
    Library{"output", {"iostream"}},
    Library{"system", {"csignal", "unistd.h", "stdio.h", "stdlib.h", "fcntl.h", "pwd.h", "termios.h", "spawn.h", "poll.h", "signal.h", "sys/", "dlfcn.h", "malloc.h"}},
    Library{"ICU", {"unicode/"}},
    Library{"JSON", {"nlohmann/"}},
    Library{"OpenCV", {"opencv2/"}},
    Library{"Leptonica", {"leptonica/", "allheaders.h"}},
    Library{"libjpeg", {"jpeglib.h"}},
    Library{"libtiff", {"tiffio.h"}},
    Library{"Tesseract", {"tesseract/"}},
    Library{"registers", {"immintrin.h"}},
    Library{"OpenMP", {"omp.h"}},
    Library{"SANE", {"sane/"}},
    Library{"SQLite", {"sqlite3.h"}},
    Library{"XLSX", {"xlsxwriter.h", "xlsxwriter/"}},
    Library{"ZIP", {"zip.h"}},
    Library{"XML", {"pugixml.hpp"}},
    Library{"qpdf", {"qpdf/"}},
    Library{"Pango", {"pango/", "cairo-pdf.h"}},
    Library{"sodium", {"sodium.h", "sodium/"}},
    Library{"CLI11", {"CLI/"}},
    Library{"spdlog", {"spdlog/"}},
    Library{"gettext", {"libintl.h", "clocale"}},
    Library{"wxWidgets", {"wx/"}},
    Library{"GTK", {"gtk/", "atk/", "gdk/"}},
};

bool isOneOf(std::string_view header, const Words& prefixes) {
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) {
        if (!prefix.ends_with('*')) return header.starts_with(prefix);
        prefix.remove_suffix(1);
        return header.starts_with(prefix) && header.find('/', prefix.size()) == std::string_view::npos;
    });
}

bool contains(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

const Room* roomOf(std::string_view path) {
    const Room* best = nullptr;
    for (const Room& room : kRooms) {
        if (path.starts_with(room.folder) && (!best || room.folder.size() > best->folder.size())) best = &room;
    }
    return best;
}

bool cornerAllows(std::string_view path, std::string_view library) {
    return std::ranges::any_of(kCorners, [&](const Corner& corner) {
        const bool here = corner.path.ends_with('/') ? path.starts_with(corner.path) : path == corner.path;
        return here && contains(corner.libraries, library);
    });
}

std::string_view topFolder(std::string_view path) { return path.substr(0, path.find('/') + 1); }

/// Why a file may not include this header of ours; empty when it may.
std::string whyNotOurs(const Room& room, std::string_view path, std::string_view header) {
    if (isGenerated(header)) return {};
    if (!isOneOf(header, room.ours)) return "files of " + std::string(room.folder) + " may not include \"" + std::string(header) + "\"";
    if (isOneOf(header, kPrivateHeaders) && topFolder(header) != topFolder(path))
        return "\"" + std::string(header) + "\" is private to " + std::string(topFolder(header));
    return {};
}

/// Why a file may not include this library header; empty when it may.
std::string whyNotLibrary(const Room& room, std::string_view path, std::string_view header) {
    const std::string_view library = libraryOf(header);
    if (library.empty()) return "<" + std::string(header) + "> belongs to no known library: add it to the table of tests/house/walls.cpp on purpose";
    const bool presenter = path.starts_with("app/gui/") && path.find("_presenter.") != std::string_view::npos;
    if (presenter && library == "wxWidgets") return "a presenter knows no wxWidgets";
    if (library == "standard" || contains(room.libraries, library) || cornerAllows(path, library)) return {};
    return "files of " + std::string(room.folder) + " may not name " + std::string(library) + " (<" + std::string(header) + ">)";
}

}  // namespace

bool isGenerated(std::string_view header) { return contains(kGenerated, header); }

std::vector<Include> includesOf(std::string_view text) {
    std::vector<Include> found;
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        const auto skipSpaces = [&line] {
            while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
        };
        skipSpaces();
        if (!line.starts_with('#')) continue;
        line.remove_prefix(1);
        skipSpaces();
        if (!line.starts_with("include")) continue;
        line.remove_prefix(7);
        skipSpaces();
        if (line.empty() || (line.front() != '"' && line.front() != '<')) continue;
        const bool quoted = line.front() == '"';
        const std::size_t close = line.find(quoted ? '"' : '>', 1);
        if (close != std::string_view::npos) found.push_back({number, std::string(line.substr(1, close - 1)), quoted});
    }
    return found;
}

std::string_view libraryOf(std::string_view header) {
    for (const Library& library : kLibraries) {
        for (std::string_view known : library.headers) {
            if (known.ends_with('/') ? header.starts_with(known) : header == known) return library.name;
        }
    }
    const bool plainWord = std::ranges::all_of(header, [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '_'; });
    return plainWord ? "standard" : "";
}

std::vector<Breach> breachesIn(std::string_view path, std::string_view text) {
    const Room* room = roomOf(path);
    if (!room) return {{std::string(path), 0, "lies in no room"}};
    std::vector<Breach> breaches;
    for (const Include& include : includesOf(text)) {
        const std::string why =
            include.quoted ? whyNotOurs(*room, path, include.header) : whyNotLibrary(*room, path, include.header);
        if (!why.empty()) breaches.push_back({std::string(path), include.line, why});
    }
    return breaches;
}

}  // namespace house
