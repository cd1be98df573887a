#include "db/sha256.h"
#include "base/contract.h"

#include <openssl/evp.h>

#include <array>

namespace hedef::db {

namespace {

std::string hexadecimal(const unsigned char* bytes, unsigned size)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

} // namespace

// Numbers wait here, so that a million of them cost few calls.
struct Sha256::Data
{
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    std::string waiting;

    ~Data() { EVP_MD_CTX_free(context); }
    void flush()
    {
        HEDEF_EXPECTS(EVP_DigestUpdate(context, waiting.data(), waiting.size()) == 1);
        waiting.clear();
    }
};

Sha256::Sha256() : m_data(std::make_unique<Data>())
{
    HEDEF_EXPECTS(m_data->context && EVP_DigestInit_ex(m_data->context, EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(std::int64_t number)
{
    std::array<char, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(number);
    for (char& byte : bytes) {
        byte = static_cast<char>(rest & 0xff);
        rest >>= 8;
    }
    m_data->waiting.append(bytes.data(), bytes.size());
    if (m_data->waiting.size() > 64 * 1024) m_data->flush();
}

void Sha256::add(std::string_view text)
{
    add(static_cast<std::int64_t>(text.size()));
    m_data->waiting += text;
}

std::string Sha256::finish()
{
    m_data->flush();
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    HEDEF_EXPECTS(EVP_DigestFinal_ex(m_data->context, digest.data(), &size) == 1);
    return hexadecimal(digest.data(), size);
}

std::string sha256(std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    HEDEF_EXPECTS(EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) == 1);
    return hexadecimal(digest.data(), size);
}

} // namespace hedef::db
