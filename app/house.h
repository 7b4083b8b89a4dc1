#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "review/base/time.h"
#include "review/forms/form_catalog.h"
#include "review/values/units.h"
#include "storage/store.h"

namespace app {

/// Where things are, from the command line, the environment and defaults. Plain values.
struct Settings {
    std::filesystem::path store;               ///< Store folder.
    std::vector<std::filesystem::path> forms;  ///< Form folders, the shipped one first, an office's own after it.
    std::filesystem::path ownForms;            ///< Where forms drawn at the desk are kept: the office's own folder; it may not be there yet.
    std::string who;                           ///< Account the work is done under.
    std::size_t seats = 0;                     ///< 0: one for each core.
    int idleMinutes = 15;                      ///< After so long without keyboard and mouse the desk wants the password again; 0: never.
    std::filesystem::path passwordFile;        ///< Holds the password of `who` in its first line; empty: it comes otherwise.
    bool passwordOnInput = false;              ///< The password of `who` is the first line of the standard input.
    std::string ticket;                        ///< By which other lanes and processes act for `who`, once signed in (storage::Store::ticket).
};

/// Settings from the environment: SOGOC_STORE (default: XDG data folder "sogoc"), SOGOC_FORMS (the office's own folder of forms; default: "forms" in
/// the XDG data folder, when it is there), SOGOC_USER (default: the system's user name), SOGOC_PASSWORD_FILE (default: none).
[[nodiscard]] Settings settingsFromEnvironment();

/// The form files of all folders, the shipped ones first, each folder in the order of its names. @throws Failure(world) when a folder is missing.
[[nodiscard]] std::vector<std::filesystem::path> formFiles(const Settings& settings);

/// Loads the shipped forms and the office's own. @throws Failure(input) naming file, line and reason; Failure(world) when the shipped
/// folder is missing.
[[nodiscard]] std::shared_ptr<const review::FormCatalog> loadForms(const Settings& settings);

/// The list of districts and communes installed with the program; read once. @throws Failure(world) when it is missing, Failure(input) naming the line
/// when it is damaged.
[[nodiscard]] std::shared_ptr<const review::UnitCatalog> loadUnits();

/// Now, in UTC: the only clock of the house.
[[nodiscard]] review::UtcTime now();

/// An act of the person the settings name, at this moment.
[[nodiscard]] storage::Act actOf(const Settings& settings, std::string why = {});

/// Opens the store of the settings for whoever the ticket of the settings stands for. @throws Failure as storage::openStore and Store::enterBy.
[[nodiscard]] std::unique_ptr<storage::Store> openByTicket(const Settings& settings, bool create = false);

/// The store's address for storage::openStore.
[[nodiscard]] std::string storeAddress(const Settings& settings);

}  // namespace app
