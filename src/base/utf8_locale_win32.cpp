#include <cwchar>

// Windows' old C library, which mingw-w64 links, knows no locale of UTF-8, and std::filesystem asks it what the letters of a narrow path
// mean. The linker puts this in its place (--wrap in src/cmake/compiler.cmake): narrow text is UTF-8, here as everywhere in Hedef. With
// Visual Studio nothing is needed: its library asks for the code page, which the manifest makes UTF-8.
#ifdef __MINGW32__
extern "C" std::size_t __wrap_mbrtowc(wchar_t* to, const char* from, std::size_t count, std::mbstate_t* state)
{
    constexpr auto no_letter = static_cast<std::size_t>(-1), cut = static_cast<std::size_t>(-2);
    static std::mbstate_t own{};
    std::mbstate_t& low_surrogate = state ? *state : own;
    if (!from) return low_surrogate = 0, 0;
    if (count == 0) return cut;
    if (low_surrogate) { // its first half was given with three of the four bytes
        if (to) *to = static_cast<wchar_t>(low_surrogate);
        low_surrogate = 0;
        return 1;
    }
    const auto byte = [from](std::size_t i) { return static_cast<unsigned char>(from[i]); };
    const std::size_t length = byte(0) < 0x80 ? 1 : byte(0) < 0xC2 ? 0 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : byte(0) < 0xF5 ? 4 : 0;
    if (length == 0) return no_letter;
    char32_t letter = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= count) return cut;
        if ((byte(i) & 0xC0) != 0x80) return no_letter;
        letter = letter << 6 | (byte(i) & 0x3FU);
    }
    if (length == 4) {
        low_surrogate = static_cast<std::mbstate_t>(0xDC00 + ((letter - 0x10000) & 0x3FF));
        letter = 0xD800 + ((letter - 0x10000) >> 10);
        if (to) *to = static_cast<wchar_t>(letter);
        return 3;
    }
    if (to) *to = static_cast<wchar_t>(letter);
    return letter ? length : 0;
}
#endif
