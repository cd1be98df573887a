#pragma once
#include "base/result.h"
#include "uikit/text_table.h"

#include <filesystem>
#include <memory>
#include <string>

namespace hedef::uikit {

// Where tables go that leave the program; lent by the shell, because files are no matter of windows.
class TableOutlet
{
public:
    virtual ~TableOutlet() = default;
    // Writes the table as it is shown; the ending says the form (.xlsx, .csv). On any thread. May throw (a full disk).
    virtual base::Result<base::Done> write(const TextTable&, const std::filesystem::path&) const = 0;
    // Whose paper it is, for the head of what is printed.
    virtual std::string company() const = 0;
};

// Set when a company is opened; none: nothing can be exported.
void use_outlet(std::shared_ptr<const TableOutlet>);
const std::shared_ptr<const TableOutlet>& outlet();

} // namespace hedef::uikit
