#pragma once
#include "exchange/encoding.h"

#include <memory>
#include <string>
#include <string_view>

namespace hedef::exchange {

// Letters of one encoding into UTF-8, by what the system knows: iconv, on Windows its code pages.
class Charset
{
public:
    // Throws std::system_error when the system does not know the encoding.
    explicit Charset(Encoding);
    ~Charset();
    Charset(const Charset&) = delete;
    Charset& operator=(const Charset&) = delete;

    struct Taken
    {
        std::size_t bytes = 0; // that became text
        bool unknown = false;  // the next byte is no letter; else what is left is the beginning of one, or nothing
    };
    // `text` becomes what was understood.
    Taken convert(std::string_view bytes, std::string& text);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace hedef::exchange
