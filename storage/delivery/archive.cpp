#include "storage/delivery/archive.h"

#include <zip.h>

#include <algorithm>
#include <cerrno>

#include "review/base/failure.h"
#include "storage/atomic_file.h"
#include "storage/failures.h"

namespace storage {
namespace {

using review::Failure;
using review::FailureKind;

constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint16_t kDosDate = 0x21;  ///< 1980-01-01, the oldest day a ZIP can name.

Failure tornArchive(const std::string& file, const std::string& detail) {
    return {FailureKind::input,
            {"Tệp “" + file + "” bị hỏng hoặc không đúng định dạng nên không đọc được.",
             "The file “" + file + "” is damaged or of another format and cannot be read."},
            detail};
}

Failure missing(const std::string& file) {
    return {FailureKind::input, {"Không tìm thấy tệp “" + file + "”.", "The file “" + file + "” was not found."}, "no such file"};
}

Failure tooLarge(const std::string& file) {
    return {
        FailureKind::input,
        {"Tệp “" + file + "” giải nén ra quá lớn nên bị từ chối.", "The file “" + file + "” unpacks to far too much, so it was refused."},
        "unpacked size"};
}

Failure cannotWrite(zip_error_t& error, const std::filesystem::path& target) {
    if (zip_error_system_type(&error) == ZIP_ET_SYS && zip_error_code_system(&error) != 0) {
        return systemFailure(zip_error_code_system(&error), "zip", target);
    }
    return diskFails(std::string("zip: ") + zip_error_strerror(&error));
}

/// A ZIP being written; thrown away unless closed.
class Writing {
public:
    explicit Writing(const std::filesystem::path& target) : target_(target) {
        int code = 0;
        archive_ = zip_open(target.c_str(), ZIP_CREATE | ZIP_EXCL, &code);
        if (archive_ != nullptr) return;
        const int system = errno;
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        throw system != 0 ? systemFailure(system, "zip", target) : diskFails(zip_error_strerror(&error));
    }
    ~Writing() {
        if (archive_ != nullptr) zip_discard(archive_);
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    void add(const ArchiveFile& file) {
        zip_source_t* source = zip_source_file(archive_, file.from.c_str(), 0, -1);
        if (source == nullptr) fail();
        const zip_int64_t index = zip_file_add(archive_, file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            fail();
        }
        const auto entry = static_cast<zip_uint64_t>(index);
        if (zip_set_file_compression(archive_, entry, ZIP_CM_STORE, 0) != 0) fail();
        if (zip_file_set_dostime(archive_, entry, kDosTime, kDosDate, 0) != 0) fail();
    }

    void close() {
        if (zip_close(archive_) != 0) fail();
        archive_ = nullptr;
    }

private:
    [[noreturn]] void fail() { throw cannotWrite(*zip_get_error(archive_), target_); }

    std::filesystem::path target_;
    zip_t* archive_ = nullptr;
};

}  // namespace

void writeArchive(const std::filesystem::path& target, const std::vector<ArchiveFile>& files) {
    Writing archive(target);
    for (const ArchiveFile& file : files) archive.add(file);
    archive.close();
}

ArchiveReader::ArchiveReader(const std::filesystem::path& path) : file_(path.filename().string()) {
    int code = 0;
    errno = 0;
    archive_ = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (archive_ == nullptr) {
        const int system = errno;
        if (code == ZIP_ER_NOENT || system == ENOTDIR) throw missing(file_);
        if (code == ZIP_ER_OPEN && system != 0) throw systemFailure(system, "open", path);
        throw tornArchive(file_, "zip error " + std::to_string(code));
    }
    const zip_int64_t count = zip_get_num_entries(archive_, 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        const char* name = zip_get_name(archive_, static_cast<zip_uint64_t>(index), 0);
        names_.emplace_back(name != nullptr ? name : "");
    }
}

ArchiveReader::~ArchiveReader() { zip_discard(archive_); }

bool ArchiveReader::contains(const std::string& name) const { return std::ranges::find(names_, name) != names_.end(); }

std::string ArchiveReader::read(std::size_t index, std::uint64_t limit) const {
    zip_stat_t facts;
    if (zip_stat_index(archive_, index, 0, &facts) != 0) throw tornArchive(file_, "no directory entry");
    if ((facts.valid & ZIP_STAT_SIZE) == 0 || facts.size > limit) throw tooLarge(file_);
    zip_file_t* entry = zip_fopen_index(archive_, index, 0);
    if (entry == nullptr) throw tornArchive(file_, zip_strerror(archive_));
    std::string bytes(facts.size, '\0');
    std::size_t got = 0;
    zip_int64_t count = 1;
    while (got < bytes.size() && count > 0) {
        count = zip_fread(entry, bytes.data() + got, bytes.size() - got);
        if (count > 0) got += static_cast<std::size_t>(count);
    }
    // Reading past the end makes libzip compare the checksum; a directory that lies about the size has more to give.
    char past = 0;
    const zip_int64_t more = count < 0 ? count : zip_fread(entry, &past, 1);
    zip_fclose(entry);
    if (more > 0) throw tooLarge(file_);
    if (more < 0 || got != bytes.size()) throw tornArchive(file_, "entry " + std::to_string(index));
    return bytes;
}

std::string ArchiveReader::read(const std::string& name, std::uint64_t limit) const {
    const auto found = std::ranges::find(names_, name);
    if (found == names_.end()) throw tornArchive(file_, "no part " + name);
    return read(static_cast<std::size_t>(found - names_.begin()), limit);
}

}  // namespace storage
