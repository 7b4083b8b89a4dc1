#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <sstream>

#include "app/language.h"

namespace app {
namespace {

std::string kindInVietnamese(const CLI::ParseError& error) {
    const std::string name = error.get_name();
    if (name == "ExtrasError") return "Có tham số không hiểu được.";
    if (name == "RequiredError") return "Thiếu tham số bắt buộc hoặc thiếu lệnh.";
    if (name == "ArgumentMismatch") return "Số tham số không đúng.";
    if (name == "ValidationError" || name == "ConversionError") return "Giá trị của một tham số không đúng.";
    return "Dòng lệnh không đúng.";
}

std::string withFullStop(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

/// CLI11 itself speaks only English: its words stand in brackets behind ours.
review::Sentence usageSentence(const CLI::ParseError& error) {
    const std::string what = withFullStop(error.what());
    return {kindInVietnamese(error) + " (" + what + ") Thêm --help để xem hướng dẫn.", what + " Add --help to see how."};
}

/// Puts the headings of the help text into the chosen language. Before any option is added: commands inherit them.
void translateHelp(CLI::App& root) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", tr("Cách dùng"));
    formatter->label("OPTIONS", tr("TÙY CHỌN"));
    formatter->label("SUBCOMMAND", tr("LỆNH"));
    formatter->label("SUBCOMMANDS", tr("LỆNH"));
    formatter->label("Positionals", tr("Tham số"));
    formatter->label("REQUIRED", tr("BẮT BUỘC"));
    formatter->column_width(38);
    root.formatter(formatter);
    root.option_defaults()->group(tr("Tùy chọn"));
    root.set_help_flag("-h,--help", tr("In hướng dẫn này rồi thoát"));
}

/// CLI11's own check writes out the largest number there is where only the least value is limited.
CLI::Validator within(double least, double most) {
    const bool open = most == std::numeric_limits<double>::max();
    CLI::Validator range = CLI::Range(least, most);
    if (!open) return range;
    std::ostringstream limit;
    limit << least;
    const std::string text = ">= " + limit.str();
    return CLI::Validator(
        [range, text](std::string& value) { return range(value).empty() ? std::string() : "Value " + value + " not " + text; }, text);
}

void limitTo(CLI::Option& option, const Argument& argument) {
    if (!argument.kind.empty()) option.type_name(argument.kind);
    if (!argument.words.empty()) option.check(CLI::IsMember(argument.words));
    const bool limited = argument.least > std::numeric_limits<double>::lowest() || argument.most < std::numeric_limits<double>::max();
    if (limited) option.check(within(argument.least, argument.most));
    option.required(argument.required);
    if (argument.mostValues > 0) option.expected(1, argument.mostValues);
    if (argument.repeated) option.expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

template <typename Value>
void addTo(CLI::App& app, const Argument& argument, Value& into) {
    CLI::Option* option = app.add_option(argument.name, into, argument.text);
    limitTo(*option, argument);
    if (!argument.notWith.empty()) option->excludes(app.get_option(argument.notWith));
}

}  // namespace

Command Command::add(const char* name, const std::string& text) {
    CLI::App* command = app_->add_subcommand(name, text);
    command->fallthrough();
    command->group(tr("Lệnh"));
    return Command(*command);
}

void Command::needsCommand() { app_->require_subcommand(1); }

void Command::take(const Argument& argument, std::string& into) { addTo(*app_, argument, into); }
void Command::take(const Argument& argument, std::vector<std::string>& into) { addTo(*app_, argument, into); }
void Command::take(const Argument& argument, std::size_t& into) { addTo(*app_, argument, into); }
void Command::take(const Argument& argument, std::int64_t& into) { addTo(*app_, argument, into); }
void Command::take(const Argument& argument, int& into) { addTo(*app_, argument, into); }
void Command::take(const Argument& argument, double& into) { addTo(*app_, argument, into); }

void Command::flag(const char* name, const std::string& text, bool& into) { app_->add_flag(name, into, text); }

void Command::onChosen(std::function<void()> callback) { app_->callback(std::move(callback)); }

CommandLine::CommandLine(const std::string& program, const std::string& version, const std::string& text)
    : app_(std::make_unique<CLI::App>(text, program)) {
    translateHelp(*app_);
    app_->set_version_flag("--version", program + " " + version, tr("In phiên bản rồi thoát"));
    app_->require_subcommand(1);
}

CommandLine::~CommandLine() = default;

Command CommandLine::root() { return Command(*app_); }

Parsed CommandLine::parse(int argc, const char* const* argv) {
    Parsed parsed;
    try {
        app_->parse(argc, argv);
    } catch (const CLI::Success& asked) {
        std::ostringstream help;
        app_->exit(asked, help, help);
        parsed.help = help.str();
    } catch (const CLI::ParseError& error) {
        parsed.usage = usageSentence(error);
    }
    return parsed;
}

}  // namespace app
