#include "words/language_of_system.h"

namespace hedef::words {

std::string language_of_system()
{
    return {};
}

} // namespace hedef::words
