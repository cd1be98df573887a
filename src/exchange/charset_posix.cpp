#include "exchange/charset.h"

#include <cerrno>
#include <iconv.h>
#include <system_error>

namespace hedef::exchange {

namespace {

const char* iconv_name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::utf16_le:
        return "UTF-16LE";
    case Encoding::utf16_be:
        return "UTF-16BE";
    case Encoding::windows_1254:
        return "CP1254";
    case Encoding::windows_1252:
        return "CP1252";
    }
    return "UTF-8";
}

} // namespace

struct Charset::Data
{
    iconv_t handle;
};

Charset::Charset(Encoding encoding) : m_data(std::make_unique<Data>(iconv_open("UTF-8", iconv_name(encoding))))
{
    if (m_data->handle == reinterpret_cast<iconv_t>(-1)) throw std::system_error(errno, std::generic_category(), iconv_name(encoding));
}

Charset::~Charset()
{
    iconv_close(m_data->handle);
}

Charset::Taken Charset::convert(std::string_view bytes, std::string& text)
{
    text.resize(bytes.size() * 3 + 8);
    char* from = const_cast<char*>(bytes.data()); // iconv only reads there
    std::size_t from_left = bytes.size();
    char* to = text.data();
    std::size_t to_left = text.size();
    const auto done = iconv(m_data->handle, &from, &from_left, &to, &to_left);
    const bool unknown = done == static_cast<std::size_t>(-1) && errno != EINVAL;
    text.resize(text.size() - to_left);
    return {bytes.size() - from_left, unknown};
}

} // namespace hedef::exchange
