#pragma once
#include <string>
#include <vector>

class wxWindow;

namespace hedef::shell {

// What the program is made of, with its licence.
struct Component
{
    std::string name, licence;
};
std::vector<Component> components();

// Version, what it is, whose work it stands on; what can be copied for a report of a fault. database: without a
// password.
void show_about(wxWindow* parent, const std::string& version, const std::string& database);

} // namespace hedef::shell
