#include "shell/secrets.h"

#include "db/connection_string.h"
#include "uikit/text.h"

#include <wx/secretstore.h>

namespace hedef::shell {

#if wxUSE_SECRETSTORE

namespace {

class SystemSecrets : public Secrets
{
public:
    std::string why_not() const override
    {
        if (m_store.IsOk()) return {};
        return words::_("Passwords cannot be remembered: this computer has no safe store for them.");
    }
    std::optional<std::string> password(const db::Url& url) const override
    {
        wxString user;
        wxSecretValue secret;
        if (!m_store.IsOk() || !m_store.Load(name_of(url), user, secret)) return std::nullopt;
        return std::string(static_cast<const char*>(secret.GetData()), secret.GetSize());
    }
    bool keep(const db::Url& url, const std::string& password) override
    {
        const std::string user = db::ConnectionString(url.target).value("UID");
        return m_store.IsOk() && m_store.Save(name_of(url), uikit::wx(user), wxSecretValue(password.size(), password.data()));
    }
    void forget(const db::Url& url) override
    {
        if (m_store.IsOk()) m_store.Delete(name_of(url));
    }

private:
    // So that people who look into the store know what it is for.
    static wxString name_of(const db::Url& url) { return uikit::wx("Hedef " + url.without_password()); }
    mutable wxSecretStore m_store = wxSecretStore::GetDefault();
};

} // namespace

#else

namespace {

// wxWidgets was built without the store, as Debian's is.
class SystemSecrets : public Secrets
{
public:
    std::string why_not() const override
    {
        return words::_("Passwords cannot be remembered: this build of Hedef knows no safe store for them.");
    }
    std::optional<std::string> password(const db::Url&) const override { return std::nullopt; }
    bool keep(const db::Url&, const std::string&) override { return false; }
    void forget(const db::Url&) override {}
};

} // namespace

#endif

std::unique_ptr<Secrets> system_secrets()
{
    return std::make_unique<SystemSecrets>();
}

} // namespace hedef::shell
