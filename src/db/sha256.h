#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hedef::db {

// Content hashes: of schema steps, of plan documents, of a run's figures. Written as 64 hexadecimal digits.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    // A text is hashed with its length before it, so that two texts never flow into one another.
    void add(std::string_view);
    void add(std::int64_t);
    std::string finish();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

std::string sha256(std::string_view);

} // namespace hedef::db
