// Takes the fragment along, which a refresh leaves behind.
location.replace(document.getElementById('moved').href + location.hash);
