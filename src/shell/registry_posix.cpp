#include "shell/registry.h"

namespace hedef::shell {

RegistryTexts registry_texts(const std::string&)
{
    return {};
}

bool write_registry(const std::string&, const RegistryTexts&)
{
    return false;
}

} // namespace hedef::shell
