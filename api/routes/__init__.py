"""The routes of the service, one file a subject; `api.app` has the list of them."""
