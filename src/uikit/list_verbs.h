#pragma once
#include <functional>
#include <string>
#include <vector>

namespace hedef::uikit {

class Listing;
class Window;

// What stands in the context menu of every list, behind what its window says.
const std::vector<std::string>& list_commands();

// Asks for a file and writes the list into it as it is shown, away from the UI thread; says what it did. front: the
// list, asked again when rows had to be fetched first.
void export_list(Window&, std::function<Listing*()> front);
// The same without asking for the file.
void export_list(Window&, const Listing&, const std::string& path);

} // namespace hedef::uikit
