#pragma once
#include "db/url.h"

#include <memory>
#include <optional>
#include <string>

namespace hedef::shell {

// Passwords that a person wants remembered. They lie in the system's own store (Windows: the Credential Manager) and nowhere
// else. UI thread.
class Secrets
{
public:
    virtual ~Secrets() = default;
    // Empty: passwords can be kept. Else why not, in words for people.
    virtual std::string why_not() const = 0;
    virtual std::optional<std::string> password(const db::Url&) const = 0;
    // False: the store did not take it.
    virtual bool keep(const db::Url&, const std::string& password) = 0;
    virtual void forget(const db::Url&) = 0;
};

// What this system has.
std::unique_ptr<Secrets> system_secrets();

} // namespace hedef::shell
