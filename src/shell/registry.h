#pragma once
#include <map>
#include <string>

namespace hedef::shell {

// Texts below a key of Windows' registry that is this person's (HKEY_CURRENT_USER): "Software\\Hedef". On other systems
// there is none, and nothing can be written.
using RegistryTexts = std::map<std::string, std::string, std::less<>>;
RegistryTexts registry_texts(const std::string& key);
// Afterwards exactly these stand there. False: they could not be written.
bool write_registry(const std::string& key, const RegistryTexts&);

} // namespace hedef::shell
