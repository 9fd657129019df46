Console.WriteLine("Forumbot");
