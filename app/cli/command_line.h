#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "review/base/sentence.h"

namespace CLI {
class App;
}

namespace app {

/// One argument of a command. A name that starts with dashes is an option ("--out", or "-q,--quiet"); any other is told by its place.
struct Argument {
    std::string name;
    std::string text;       ///< Translated description.
    std::string kind = {};  ///< What stands for the value in the help: "FOLDER".
    bool required = false;
    std::vector<std::string> words = {};  ///< When not empty: the only values allowed.
    double least = std::numeric_limits<double>::lowest();
    double most = std::numeric_limits<double>::max();
    int mostValues = 0;        ///< For lists by place: at most so many; 0: any number.
    bool repeated = false;     ///< For lists as options: given once for each value.
    std::string notWith = {};  ///< An option or flag, described before, that excludes this one.
};

/// A command being described. Light to copy; refers to the command line it belongs to. Hides CLI11, which costs half a minute to compile
/// wherever it is seen.
class Command {
public:
    explicit Command(CLI::App& app) : app_(&app) {}

    /// Adds a command below this one; global options may follow it.
    Command add(const char* name, const std::string& text);
    /// One of the commands below must be given.
    void needsCommand();
    /// Where the value of an argument goes. `into` must live until the command has run; its present value is the default.
    void take(const Argument& argument, std::string& into);
    void take(const Argument& argument, std::vector<std::string>& into);
    void take(const Argument& argument, std::size_t& into);
    void take(const Argument& argument, std::int64_t& into);
    void take(const Argument& argument, int& into);
    void take(const Argument& argument, double& into);
    void flag(const char* name, const std::string& text, bool& into);
    /// Called while parsing when this command is the one chosen.
    void onChosen(std::function<void()> callback);

private:
    CLI::App* app_;
};

/// What the command line came to: help or version to print, or what is wrong with it, or neither: go on.
struct Parsed {
    std::optional<std::string> help;
    std::optional<review::Sentence> usage;
};

/// The whole command line of the program: its root command and the parsing.
class CommandLine {
public:
    CommandLine(const std::string& program, const std::string& version, const std::string& text);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    [[nodiscard]] Command root();
    [[nodiscard]] Parsed parse(int argc, const char* const* argv);

private:
    std::unique_ptr<CLI::App> app_;
};

}  // namespace app
