#include "app/cli/program.h"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>
#include <optional>
#include <string_view>

#include "app/cli/command.h"
#include "app/language.h"
#include "review/base/text.h"

namespace app {
namespace {

/// --lang must be known before the options are described, because their descriptions are translated.
std::optional<Language> languageAsked(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument.starts_with("--lang=")) return languageFrom(argument.substr(7));
        if (argument == "--lang" && i + 1 < argc) return languageFrom(argv[i + 1]);
    }
    return std::nullopt;
}

struct GlobalOptions {
    std::string store;
    std::string forms;
    std::string who;
    std::string lang;
    std::string log;
    std::string passwordFile;
    bool passwordOnInput = false;
};

void addGlobalOptions(Command root, GlobalOptions& options, CommandContext& context) {
    root.take({.name = "--store", .text = tr("Thư mục kho (hoặc biến SOGOC_STORE)"), .kind = "FOLDER"}, options.store);
    root.take({.name = "--forms", .text = tr("Thư mục mẫu sổ riêng của cơ quan (hoặc biến SOGOC_FORMS)"), .kind = "FOLDER"}, options.forms);
    root.take({.name = "--as", .text = tr("Tên người làm việc (hoặc biến SOGOC_USER)"), .kind = "NAME"}, options.who);
    root.take({.name = "--password-file", .text = tr("Tệp có mật khẩu của người làm việc (hoặc biến SOGOC_PASSWORD_FILE)"), .kind = "FILE"},
              options.passwordFile);
    root.flag("--password-stdin", tr("Dòng đầu của đầu vào chuẩn là mật khẩu của người làm việc"), options.passwordOnInput);
    root.take({.name = "--lang", .text = tr("Ngôn ngữ: vi hoặc en (hoặc biến SOGOC_LANG)"), .words = {"vi", "en"}}, options.lang);
    root.take({.name = "--log", .text = tr("Ghi nhật ký vào tệp này"), .kind = "FILE"}, options.log);
    root.flag("--quiet,-q", tr("Không in tiến độ"), context.quiet);
}

void addCommands(Command root, CommandContext& context) {
    addBookCommands(root, context);
    addImportCommand(root, context);
    addScanCommand(root, context);
    addProcessCommand(root, context);
    addKeyCommand(root, context);
    addStatusCommand(root, context);
    addFiguresCommand(root, context);
    addSearchCommand(root, context);
    addRecordCommands(root, context);
    addRulesCommands(root, context);
    addDeliverCommand(root, context);
    addVerifyCommand(root, context);
    addLinkCommand(root, context);
    addBackupCommands(root, context);
    addUserCommands(root, context);
    addTrainCommands(root, context);
    addReadCommand(root, context);
    addLinesCommand(root, context);
    addCleanCommand(root, context);
    addDoctorCommand(root, context);
}

/// Warnings to the error stream, everything worth knowing later to the file. Never personal data.
void startLog(const std::string& file) {
    auto errors = std::make_shared<spdlog::sinks::stderr_sink_st>();
    errors->set_level(spdlog::level::warn);
    std::vector<spdlog::sink_ptr> sinks{errors};
    if (!file.empty()) {
        try {
            sinks.push_back(std::make_shared<spdlog::sinks::basic_file_sink_st>(file));
        } catch (const spdlog::spdlog_ex& error) {
            throw review::Failure(review::FailureKind::world,
                                  {"Không ghi được tệp nhật ký " + file + ".", "The log file " + file + " cannot be written."},
                                  error.what());
        }
    }
    auto logger = std::make_shared<spdlog::logger>("sogoc", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::info);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
}

void takeOver(const GlobalOptions& options, Settings& settings) {
    if (!options.store.empty()) settings.store = options.store;
    if (!options.who.empty()) settings.who = review::canonical(options.who);
    if (!options.passwordFile.empty()) settings.passwordFile = options.passwordFile;
    settings.passwordOnInput = options.passwordOnInput;
    // The shipped folder stays first; --forms takes the place of SOGOC_FORMS.
    if (!options.forms.empty()) {
        settings.forms.resize(1);
        settings.forms.emplace_back(options.forms);
    }
}

/// A full disk behind the output must not look like success.
int finish(const Voice& voice, int code) {
    std::cout.flush();
    if (std::cout.good()) return code;
    voice.failure({"Không ghi được kết quả ra màn hình hoặc tệp.", "The output cannot be written."});
    return kWorldRefused;
}

}  // namespace

int runProgram(int argc, const char* const* argv) {
    const std::optional<Language> asked = languageAsked(argc, argv);
    chooseLanguage(asked.value_or(languageFromEnvironment()));
    CommandContext context;
    context.voice = Voice(asked);
    GlobalOptions options;
    CommandLine line("sogoc", SOGOC_VERSION, tr("Sổ Gốc: số hóa sổ hộ tịch"));
    addGlobalOptions(line.root(), options, context);
    addCommands(line.root(), context);
    const Parsed parsed = line.parse(argc, argv);
    if (parsed.help) {
        std::cout << *parsed.help;
        return finish(context.voice, kDone);
    }
    if (parsed.usage) {
        context.voice.failure(*parsed.usage);
        return kWrongUsage;
    }
    const int code = behindTheCommandDoor(context.voice, [&] {
        startLog(options.log);
        context.settings = settingsFromEnvironment();
        takeOver(options, context.settings);
        return context.work();
    });
    return finish(context.voice, code);
}

}  // namespace app
