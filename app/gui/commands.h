#pragma once

#include <span>

namespace app::gui {

/// Everything a menu or a key can ask of the desk. The numbers follow wxID_HIGHEST and are used as menu ids.
enum class Command : int {
    none = 6000,
    newStore,
    openStore,
    scanPages,
    importFiles,
    importFolder,
    quit,
    addBook,
    readBook,
    readAgain,
    stopWork,
    checkBook,
    deliverBook,
    acceptField,
    back,
    markBlank,
    markIllegible,
    markDamaged,
    acceptDoubtful,
    markStruckOut,
    nextOpinion,
    postpone,
    copyBefore,
    takeSuggestion,
    previousValue,
    undo,
    redo,
    modeRecord,
    modeDoubts,
    modeField,
    modeGroup,
    acceptRecord,
    nextRecord,
    neighbourBefore,
    neighbourAfter,
    sendBack,
    reopen,
    zoomIn,
    zoomOut,
    fitWidth,
    fitPage,
    zoomToOne,
    panUp,
    panDown,
    panLeft,
    panRight,
    brighter,
    darker,
    turnRight,
    turnLeft,
    cleanedPicture,
    readingRuler,
    showHeader,
    showNotes,
    pageBefore,
    pageAfter,
    focusEntry,
    cleanByHand,
    drawForm,
    findRecord,
    showBoard,
    compareKeyings,
    sampleBook,
    accounts,
    readingLimits,
    reload,
    shortcuts,
    options,
    about,
};

enum class Menu { file, book, record, supervisor, view, help };

/// One row of the menus and of the list of keys: the only table of them.
struct CommandRow {
    Menu menu;
    Command command;
    const char* name;  ///< Vietnamese msgid.
    const char* key;   ///< As wxWidgets writes accelerators; empty for none. Function keys and Ctrl only: letters belong to the entry.
    bool separatorBefore = false;
};

/// All commands, in the order of the menus.
[[nodiscard]] std::span<const CommandRow> commandRows();

}  // namespace app::gui
