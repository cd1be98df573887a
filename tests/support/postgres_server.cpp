#include "support/postgres_server.h"

namespace hedef::testing {

std::string PostgresServer::password() const
{
    return "it's {a} te;st";
}

std::string PostgresServer::connection_string(const std::string& database, const std::string& driver) const
{
    return "Driver={" + driver + "};Server=127.0.0.1;Port=" + std::to_string(port()) +
           ";Database=" + database + ";UID=" + user() + ";PWD={it's {a}} te;st};SSLmode=require;";
}

std::string PostgresServer::libpq_string(const std::string& database) const
{
    return "host=127.0.0.1 port=" + std::to_string(port()) + " dbname=" + database + " user=" + user() +
           " password='it\\'s {a} te;st' sslmode=require";
}

void PostgresServer::create_database(const std::string& name, const std::string& copy_of) const
{
    run("create database " + name + " template " + copy_of);
}

void PostgresServer::drop_database(const std::string& name) const
{
    run("drop database if exists " + name + " with (force)");
}

} // namespace hedef::testing
