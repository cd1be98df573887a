#include "cli/plan_file.h"

#include "exchange/encoding.h"

namespace hedef::cli {

base::Result<std::string> read_document(const std::string& path)
{
    auto bytes = exchange::Bytes::open(path);
    if (!bytes) return bytes.refusal();
    auto file = exchange::TextFile::open(*std::move(bytes));
    if (!file) return file.refusal();
    return file->text();
}

} // namespace hedef::cli
