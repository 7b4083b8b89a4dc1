#include "ocr/scan/shared_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "ocr/scan/child_spawn.h"

namespace ocr {
namespace {

// Touching memory that the other side took away would end this process.
constexpr int kFixedSize = F_SEAL_SHRINK | F_SEAL_GROW;

}  // namespace

SharedBytes::SharedBytes(std::size_t size) : file_(memfd_create("sogoc", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
    if (file_.get() < 0) failForWantOf("memfd_create");
    if (::ftruncate(file_.get(), off_t(size)) != 0) failForWantOf("ftruncate");
    if (::fcntl(file_.get(), F_ADD_SEALS, kFixedSize) != 0) failForWantOf("fcntl");
    open(size);
}

SharedBytes::SharedBytes(Descriptor came) : file_(std::move(came)) {
    struct stat facts {};
    if (::fstat(file_.get(), &facts) != 0) failForWantOf("fstat");
    const int seals = ::fcntl(file_.get(), F_GET_SEALS);
    if (seals < 0 || (seals & F_SEAL_SHRINK) == 0) failForWantOf("fcntl");
    open(std::size_t(facts.st_size));
}

SharedBytes::~SharedBytes() { ::munmap(bytes_.data(), bytes_.size()); }

void SharedBytes::open(std::size_t size) {
    void* at = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, file_.get(), 0);
    if (at == MAP_FAILED) failForWantOf("mmap");
    bytes_ = {static_cast<std::uint8_t*>(at), size};
}

void SharedBytes::giveBack(std::size_t kept) const {
    if (kept >= bytes_.size()) return;
    // A system that keeps them is only less thrifty.
    [[maybe_unused]] const int given =
        ::fallocate(file_.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, off_t(kept), off_t(bytes_.size() - kept));
}

}  // namespace ocr
