#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/cli/command_line.h"
#include "app/cli/door.h"
#include "app/house.h"

namespace app {

/// What every command gets: the settings after all options, its voice, and where to put its work. Commands are described before the command
/// line is parsed and run after it.
struct CommandContext {
    Settings settings;
    Voice voice;
    bool quiet = false;         ///< No progress.
    std::function<int()> work;  ///< Set by the command chosen; gives the exit code.
};

/// Runs `work` when this command is chosen.
void onChosen(Command command, CommandContext& context, std::function<int()> work);

/// Adds the flag --json.
std::shared_ptr<bool> addJsonFlag(Command command);

/// The store of the settings, with whoever works signed in where it has accounts. @throws Failure(store) when it is missing and `create` is not asked
/// for; Failure(usage) as app::signIn.
[[nodiscard]] std::unique_ptr<storage::Store> openStoreOf(const Settings& settings, bool create = false);

/// The book of that name. @throws Failure(usage) when the store has none.
[[nodiscard]] review::Book bookOf(storage::Store& store, const std::string& name);

// One function for each command (app/cli/NAME_command.cpp).
void addReadCommand(Command root, CommandContext& context);
void addLinesCommand(Command root, CommandContext& context);
void addCleanCommand(Command root, CommandContext& context);
void addBatchesCommand(Command book, CommandContext& context);
void addEffortCommand(Command book, CommandContext& context);
void addBookCommands(Command root, CommandContext& context);
/// Below `book`.
void addBookCheckCommand(Command book, CommandContext& context);
void addBookCleanCommand(Command book, CommandContext& context);
void addBookSampleCommand(Command book, CommandContext& context);
/// `book plan`, `book accept`, `book reopen`.
void addBookFlowCommands(Command book, CommandContext& context);
void addBookTrustCommand(Command book, CommandContext& context);
/// Below `book`.
void addReplacedCommand(Command book, CommandContext& context);
void addImportCommand(Command root, CommandContext& context);
void addScanCommand(Command root, CommandContext& context);
void addProcessCommand(Command root, CommandContext& context);
void addKeyCommand(Command root, CommandContext& context);
void addStatusCommand(Command root, CommandContext& context);
void addFiguresCommand(Command root, CommandContext& context);
void addSearchCommand(Command root, CommandContext& context);
void addRecordCommands(Command root, CommandContext& context);
void addRulesCommands(Command root, CommandContext& context);
void addDeliverCommand(Command root, CommandContext& context);
void addVerifyCommand(Command root, CommandContext& context);
void addLinkCommand(Command root, CommandContext& context);
void addBackupCommands(Command root, CommandContext& context);
void addUserCommands(Command root, CommandContext& context);
void addTrainCommands(Command root, CommandContext& context);
void addDoctorCommand(Command root, CommandContext& context);

}  // namespace app
