#pragma once
#include "exchange/fields.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {
class Transaction;
}

namespace hedef::exchange {

class ImportCheck;
class ImportRun;

// reference: the id or name of something that stands in the database (or further down in the file).
enum class FieldType { text, money, quantity, share, integer, date, boolean, choice, email, reference };

// A field of a kind, which a column of a file may hold.
struct FieldSpec
{
    std::string name; // as it is exported
    FieldType type = FieldType::text;
    bool required = false;
    std::vector<std::string> synonyms = {}; // headers that mean it, English and Turkish; compared by header_key()
    std::size_t longest = longest_name;     // of texts, in characters
    std::vector<Choice> choices = {};
    std::string not_before = {};            // of a date: the field that never lies after it
};

// A kind of thing that can come from files; implemented by the subject it belongs to, registered by the command line and the shell.
class Importable
{
public:
    virtual ~Importable() = default;
    virtual std::string_view kind() const = 0; // as in `hedefctl import KIND`
    virtual std::span<const FieldSpec> fields() const = 0;
    // Loads what the rows are compared with. Transaction and check outlive the run.
    virtual std::unique_ptr<ImportRun> begin(db::Transaction&, ImportCheck&) const = 0;
};

} // namespace hedef::exchange
